#!/usr/bin/env bash
# Publishes the product as it is deployed, compiled ahead for a fast start: tools/publish.sh [FOLDER] (default .build/app).
set -euo pipefail
cd "$(dirname "$0")/.."
target="${1:-.build/app}"
dotnet publish src/GoldenThread.Web -c Release -r "$(dotnet --info | sed -n 's/^ *RID: *//p')" --self-contained false \
  --artifacts-path .build/publish -p:NuGetLockFilePath=obj/publish.lock.json -p:RestoreLockedMode=false \
  -p:PublishReadyToRun=true -o "$target" -v q --nologo < /dev/null
