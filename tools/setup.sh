# What the tests need beyond .NET and Node. Installs as root, says what to install otherwise. Read by ./test and ./bench.

need_sdk() {
  command -v dotnet > /dev/null || { echo "The .NET 10 SDK is needed first: https://dotnet.microsoft.com/download" >&2; return 1; }
  command -v npm > /dev/null || { echo "Node 20 or later is needed first: https://nodejs.org" >&2; return 1; }
}

# install COMMAND-THAT-SHOWS-IT-IS-THERE PACKAGE
install_package() {
  if [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null; then
    echo "Installing $1 ..." >&2
    [ -n "${apt_updated:-}" ] || { apt-get update -qq > /dev/null 2>&1; apt_updated=1; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" > /dev/null 2>&1 < /dev/null && return 0
  fi
  echo "$1 is not installed. Install it (Debian: apt-get install $1)." >&2
  return 1
}

need_chromium() { [ -x "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || install_package chromium; }

need_java() { command -v java > /dev/null || install_package openjdk-17-jre-headless; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1; }

need_postgres() {
  [ -z "$(postgres_bin)" ] || return 0
  # Only the programs: the tests make a cluster of their own.
  if [ "$(id -u)" -eq 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common && echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  fi
  install_package postgresql
}

# A cluster that lives as long as the caller, on a socket in its own folder: no port, no password, no fsync.
start_postgres() {
  local bin folder as=()
  bin="$(postgres_bin)"
  folder="$(mktemp -d /tmp/gt-pg.XXXXXX)"
  if [ "$(id -u)" -eq 0 ]; then as=(runuser -u postgres --); chown postgres "$folder"; fi
  (
    cd "$folder"
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync --encoding=UTF8 --locale=C.UTF-8 > "$folder.log" 2>&1 &&
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
      -o "-k $folder -c listen_addresses='' -c fsync=${1:-off} -c full_page_writes=${1:-off} -c max_connections=300" start >> "$folder.log" 2>&1
  ) < /dev/null || { cat "$folder.log" >&2; return 1; }
  export GOLDENTHREAD_TEST_POSTGRES="Host=$folder;Port=5432;Username=postgres"
  stop="stop_postgres $folder"
}

stop_postgres() {
  local as=()
  [ "$(id -u)" -ne 0 ] || as=(runuser -u postgres --)
  (cd "$1" && "${as[@]}" "$(postgres_bin)/pg_ctl" -D "$1/data" -m immediate stop > /dev/null 2>&1)
  rm -rf "$1" "$1.log"
}
