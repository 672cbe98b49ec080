#!/usr/bin/env bash
# Builds the product (Release) when a source is newer than what was built. One at a time; says only what goes wrong.
set -euo pipefail
cd "$(dirname "$0")/.."
built=src/GoldenThread.Web/bin/Release/net10.0/GoldenThread.Web.dll
newer() {
  [ ! -f "$built" ] || [ -n "$(find src packs Directory.Build.props Directory.Packages.props global.json \
    \( -name bin -o -name obj -o -name node_modules -o -name wwwroot \) -prune -o -type f -newer "$built" -print -quit)" ]
}
need() { command -v "$1" > /dev/null || { echo "$2 is needed first: $3" >&2; exit 2; }; }

newer || exit 0
need dotnet "The .NET 10 SDK" "https://dotnet.microsoft.com/download"
need npm "Node 20 or later" "https://nodejs.org"
mkdir -p .build
exec 9> .build/lock
flock 9
newer || exit 0
echo "Building ..." >&2
log="$(mktemp)"
if ! dotnet build src/GoldenThread.Web -c Release -v q --nologo > "$log" 2>&1 < /dev/null; then
  cat "$log" >&2
  rm -f "$log"
  exit 2
fi
rm -f "$log"
touch "$built"
