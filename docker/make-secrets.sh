#!/bin/sh
# Makes the secrets that compose.yaml hands out as files, those that are not there yet: sh docker/make-secrets.sh [folder]
set -eu
folder="${1:-$(dirname "$0")/../.data/secrets}"
mkdir -p "$folder"
# The folder is closed to others; the files are not, since the account inside the container is another than yours.
chmod 700 "$folder"
cd "$folder"

random() { # 32 bytes as base64url
  head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'
}
keep() { # name, content
  [ -e "$1" ] && return
  printf '%s\n' "$2" >"$1"
  chmod 444 "$1"
  echo "made $1"
}

keep owner_password "$(random)"
keep service_password "$(random)"
# The database is reached over a network of its own that leaves this host nowhere, hence without TLS.
keep database_owner_url "postgres://bunkaiten_owner:$(cat owner_password)@database/bunkaiten?sslmode=disable"
keep database_url "postgres://bunkaiten:$(cat service_password)@database/bunkaiten?sslmode=disable"
keep secret_key "$(random)"
keep metrics_token "$(random)"
