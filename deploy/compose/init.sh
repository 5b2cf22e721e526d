#!/bin/sh
# Makes the settings and secrets of deploy/compose, once:
#
#   ./init.sh https://pacs.example         with TLS: put fullchain.pem and privkey.pem into tls/
#   ./init.sh http://localhost:8080        without TLS, for this machine only
#   ./init.sh https://pacs.example --path /console/   the console under a path; Orthanc and Keycloak stay at /orthanc/ and /keycloak/
#
# It writes them to the file .env next to it, which only you can read, and never overwrites that file: a new secret key would end every
# share link, and new passwords would lock the servers out of their databases.
set -eu
umask 077

fail() {
  echo "init.sh: $1" >&2
  exit 1
}

usage='say ./init.sh https://pacs.example, or ./init.sh http://localhost:8080 to try it on this machine; --path /console/ puts the console under a path'
path=/
case $# in
  1) ;;
  3)
    [ "$2" = --path ] || fail "$usage"
    path=$3
    ;;
  *) fail "$usage" ;;
esac
url=$1
here=$(cd "$(dirname "$0")" && pwd)

host=${url#*://}
case $url in
  https://* | http://*) ;;
  *) fail "$usage" ;;
esac
case $host in
  '' | *[!A-Za-z0-9.:-]* | :* | *:*:* | *:) fail "the address is a scheme and a host, with a port if it needs one, and no slash at the end: $url" ;;
esac
port=
case $host in
  *:*)
    port=${host#*:}
    case $port in
      *[!0-9]* | 0* | ??????*) fail "this is no port: $port" ;;
    esac
    [ "$port" -le 65535 ] || fail "this is no port: $port"
    ;;
esac

case $url in
  https://*)
    tls=on
    publish=${port:-443}:8443
    ;;
  *)
    # Browsers take cookies marked Secure over plain HTTP from these two only, and passwords would cross the network in clear.
    case ${host%%:*} in
      localhost | 127.0.0.1) ;;
      *) fail "plain HTTP is for localhost and 127.0.0.1 only: say https://$host, or end TLS at a proxy in front (docs/install.md)" ;;
    esac
    tls=off
    publish=127.0.0.1:${port:-80}:8080
    ;;
esac

# As deploy/install.sh has it, which chooses the path when the proxy starts.
case $path in
  *[!A-Za-z0-9._~/-]* | *//* | */.*) fail "the path may hold letters, digits, dots, - _ ~ and /, and no part may begin with a dot: $path" ;;
  /orthanc/* | /keycloak/*) fail "this path belongs to another server: $path" ;;
  / | /*/) ;;
  *) fail "the path must begin and end with a slash: $path" ;;
esac

secret() {
  value=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
  [ ${#value} -eq 64 ] || fail 'no random numbers from /dev/urandom'
  printf '%s' "$value"
}

# One by one: the shell ends at a failure in an assignment, not at one inside a longer text.
postgres=$(secret)
keycloak_database=$(secret)
orthanc_database=$(secret)
keycloak_bootstrap=$(secret)
auth_client=$(secret)
auth_service=$(secret)
share_links=$(secret)
proxy_key=$(secret)

settings="# Made by init.sh. These are secrets: whoever reads them can read every study. Back them up with the volumes.

# Where browsers reach the console, Orthanc and Keycloak: scheme and host.
CASTELLAN_URL=$url
# The console's path there, without the slash at its end: empty for /, or for example /console.
CASTELLAN_PREFIX=${path%/}
# TLS ends at the proxy of this folder (on), or there is none (off).
CASTELLAN_TLS=$tls
# Where this machine listens, and the proxy's port.
CASTELLAN_PUBLISH=$publish
# One line that error pages show to people who need help.
CASTELLAN_CONTACT=
# What the head of the console calls this server, and a badge beside it, such as Test; leave the badge empty on the real one.
CASTELLAN_NAME=
CASTELLAN_ENVIRONMENT=
# For the page that recipients of share links see: the hospital's name, and its logo, such as /hospital/logo.svg for a file in hospital/.
CASTELLAN_HOSPITAL_NAME=
CASTELLAN_HOSPITAL_LOGO=

POSTGRES_PASSWORD=$postgres
KEYCLOAK_DATABASE_PASSWORD=$keycloak_database
ORTHANC_DATABASE_PASSWORD=$orthanc_database
# For first-admin.sh: a temporary administrator of Keycloak.
KEYCLOAK_BOOTSTRAP_SECRET=$keycloak_bootstrap
# The auth service's client in Keycloak.
AUTH_CLIENT_SECRET=$auth_client
# Orthanc's password at the auth service.
AUTH_SERVICE_PASSWORD=$auth_service
# Signs share links. A new one ends all of them.
SHARE_LINKS_KEY=$share_links
# enforced: the share records decide whether a link works; recorded: they only say who made it.
CASTELLAN_SHARE_LINKS=recorded
# The API key of the proxy's own account, castellan-proxy: it sees every study, to read share records.
CASTELLAN_PROXY_KEY=$proxy_key"

# With noclobber the shell makes the file itself, or fails: of two that run at once, one wins.
set -C
if ! { printf '%s\n' "$settings" >"$here/.env"; } 2>/dev/null; then
  fail "$here/.env exists, or can't be written. It is left as it is"
fi
echo "$here/.env written. Next: docker compose up --build --detach --wait"
