#!/bin/sh
# Makes the first administrator, and prints the password once: ./first-admin.sh NAME
set -eu
cd "$(dirname "$0")"
[ $# -eq 1 ] || {
  echo 'first-admin.sh: say ./first-admin.sh NAME' >&2
  exit 1
}
exec docker compose exec -T keycloak /bin/bash /opt/castellan/first-admin.sh "$1"
