#!/bin/bash
# Makes the first administrator of the console. Runs inside the container of Keycloak; ../first-admin.sh calls it.
#
# It prints the password once, to be changed at the first sign-in. No secret is an argument of a process: those can be read by every
# process of the container, and with `ps` on the machine.
set -euo pipefail

name=${1:?say the user name}
[[ $name =~ ^[a-z0-9][a-z0-9._-]{2,59}$ ]] || {
  echo "A user name has 3 to 60 small letters, digits, dots, hyphens and underscores: $name" >&2
  exit 1
}
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
umask 077
config=$(mktemp)
trap 'rm -f "$config"' EXIT

export KC_CLI_CLIENT_SECRET=${KC_BOOTSTRAP_ADMIN_CLIENT_SECRET:?}
"$kcadm" config credentials --config "$config" --server "${KEYCLOAK_SERVER:-http://localhost:8080/keycloak}" \
  --realm master --client "${KC_BOOTSTRAP_ADMIN_CLIENT_ID:?}" || {
  echo 'Keycloak did not accept the temporary administrator of .env. If it was removed, make administrators in the console.' >&2
  exit 1
}

# The password policy of the realm asks for 12 characters; these are 24 of 64, or 144 bits.
password=$(head -c 18 /dev/urandom | base64)
id=$("$kcadm" create users --config "$config" -r orthanc -i -f - <<JSON
{"username": "$name", "enabled": true, "credentials": [{"type": "password", "value": "$password", "temporary": true}]}
JSON
)
# Rights in Orthanc, users, and roles and the user profile. Without all three it isn't the administrator that was asked for.
"$kcadm" add-roles --config "$config" -r orthanc --uid "$id" \
  --rolename admin-role --rolename user-admin --rolename realm-editor || {
  "$kcadm" delete "users/$id" --config "$config" -r orthanc
  exit 1
}

echo "User:     $name"
echo "Password: $password"
echo 'It is shown only now, and must be changed at the first sign-in.'
