#!/bin/sh
# Starts the auth service in its container. Two things differ from the image's own command:
#
# - The roles document is kept in a volume, because the console writes it. The first start copies the one of this folder.
# - The log holds warnings and errors only. The service sets its own level to DEBUG and then logs share tokens and bearer tokens in
#   clear. Python ignores that setting once logging is configured, which the option of uvicorn does before.
set -eu

: "${PERMISSIONS_FILE_PATH:?the file that holds the roles document}"
here=$(dirname "$0")
[ -s "$PERMISSIONS_FILE_PATH" ] || cp "$here/roles.json" "$PERMISSIONS_FILE_PATH"

exec uvicorn app:app --host "${HOST:-0.0.0.0}" --port 8000 --log-config "$here/logging.json"
