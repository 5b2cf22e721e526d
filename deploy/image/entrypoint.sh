#!/bin/sh
# Starts nginx in the image: checks the settings in the environment, renders the templates of deploy/nginx, writes config.json, and chooses
# the console's path. It writes to /tmp only, so the file system can be read-only. docs/install.md lists the settings.
set -eu
export LC_ALL=C

fail() {
  echo "castellan: $1" >&2
  exit 1
}

here=$(cd "$(dirname "$0")" && pwd)
work=${CASTELLAN_WORK:-/tmp/castellan}
mounted=${CASTELLAN_MOUNTED:-/etc/castellan}
modules=${CASTELLAN_MODULES:-/usr/lib/nginx/modules}

# --- Where browsers reach the console ---

url=${CASTELLAN_URL:-}
[ -n "$url" ] || fail 'CASTELLAN_URL is missing: where browsers reach the console, such as https://pacs.example'
host=${url#*://}
name=${host%%:*}
case $url in
  https://*)
    CASTELLAN_PROTO=https
    CASTELLAN_PORT=443
    ;;
  http://*)
    CASTELLAN_PROTO=http
    CASTELLAN_PORT=80
    ;;
  *) fail "CASTELLAN_URL must begin with https:// or http://: $url" ;;
esac
case $host in
  *[!A-Za-z0-9.:-]* | *:*:* | *: | :* | '') fail "CASTELLAN_URL is a scheme and a host, with a port if it needs one, and no slash at the end: $url" ;;
  *:*) CASTELLAN_PORT=${host#*:} ;;
esac
case $CASTELLAN_PORT in
  *[!0-9]*) fail "CASTELLAN_URL has a port that is no number: $url" ;;
esac

case ${CASTELLAN_TLS:-} in
  on)
    [ "$CASTELLAN_PROTO" = https ] || fail "CASTELLAN_TLS is on, but CASTELLAN_URL doesn't begin with https://: $url"
    for file in fullchain.pem privkey.pem; do
      [ -r "$mounted/tls/$file" ] || fail "$mounted/tls/$file is missing, or user $(id -u) can't read it"
    done
    CASTELLAN_SITE=tls
    ;;
  off) CASTELLAN_SITE=plain ;;
  *) fail 'CASTELLAN_TLS must be on (nginx holds the certificate) or off (a proxy in front does, or there is none)' ;;
esac

[ -n "${CASTELLAN_ORTHANC:-}" ] || fail 'CASTELLAN_ORTHANC is missing: host and port of Orthanc, such as orthanc:8042'
[ -n "${CASTELLAN_KEYCLOAK:-}" ] || fail 'CASTELLAN_KEYCLOAK is missing: host and port of Keycloak, such as keycloak:8080'

# What render.sh fills into the templates; the rest stays as it is in settings.env, or in the environment.
export CASTELLAN_PROTO CASTELLAN_PORT CASTELLAN_SITE CASTELLAN_ORTHANC CASTELLAN_KEYCLOAK
export CASTELLAN_PATH="${CASTELLAN_PATH:-/}"
export CASTELLAN_SHARE_LINKS="${CASTELLAN_SHARE_LINKS:-recorded}"
export CASTELLAN_PROXY_KEY="${CASTELLAN_PROXY_KEY:-}"
export CASTELLAN_SERVER_NAME="$name"
export CASTELLAN_HTTP_LISTEN="${CASTELLAN_HTTP_LISTEN:-8080}"
export CASTELLAN_HTTPS_LISTEN="${CASTELLAN_HTTPS_LISTEN:-8443}"
export CASTELLAN_CERTIFICATE="$mounted/tls/fullchain.pem"
export CASTELLAN_CERTIFICATE_KEY="$mounted/tls/privkey.pem"
export CASTELLAN_NGINX="$work/nginx"
export CASTELLAN_CONFIG="$work/config.json"
export CASTELLAN_HOSPITAL="$mounted/hospital"
export CASTELLAN_FILES="$work/files"
export CASTELLAN_BROTLI=on
export CASTELLAN_ACCESS_LOG="${CASTELLAN_ACCESS_LOG:-/dev/stdout}"
export CASTELLAN_ERROR_LOG="${CASTELLAN_ERROR_LOG:-stderr}"

rm -rf "$work"
mkdir -p "$work"

# --- The console's files ---

# Under another path the pages change; at the root, they are served as they came.
if [ "$CASTELLAN_PATH" = / ]; then
  CASTELLAN_FILES=$here/dist
else
  CASTELLAN_FILES=$work/files
  cp -R "$here/dist" "$CASTELLAN_FILES"
  sh "$here/install.sh" --path "$CASTELLAN_PATH" "$CASTELLAN_FILES" >/dev/null
fi

# --- config.json ---

# Each setting is one line of JSON, or none where the variable isn't set: then the console's own default holds (docs/config.md).
text() {
  [ -n "$2" ] || return 0
  case $2 in
    *[[:cntrl:]]*) fail "$1 holds a line break or another control character" ;;
  esac
  printf '"%s": "%s",' "$3" "$(printf '%s' "$2" | sed 's/[\\"]/\\&/g')"
}
number() {
  [ -n "$2" ] || return 0
  case $2 in
    *[!0-9]* | 0?* | ???????*) fail "$1 must be a whole number: $2" ;;
  esac
  printf '"%s": %s,' "$3" "$2"
}
choice() {
  [ -n "$2" ] || return 0
  case $2 in
    true | false) printf '"%s": %s,' "$3" "$2" ;;
    *) fail "$1 must be true or false: $2" ;;
  esac
}

# The proxy ends links no earlier than the console offers: a day more, for time zones.
days=${CASTELLAN_SHARES_LONGEST_DAYS:-}
case $days in
  '' | 0* | *[!0-9]* | ???????*) ;;
  *) export CASTELLAN_MAX_LINK_DAYS="${CASTELLAN_MAX_LINK_DAYS:-$((days + 1))}" ;;
esac

# at_most NAME VALUE LONGEST
at_most() {
  [ "$(printf '%s' "$2" | LC_ALL=C.UTF-8 wc -m)" -le "$3" ] || fail "$1 may have at most $3 characters"
}
contact=${CASTELLAN_CONTACT:-}
at_most CASTELLAN_CONTACT "$contact" 200
server_name=${CASTELLAN_NAME:-}
at_most CASTELLAN_NAME "$server_name" 60
environment=${CASTELLAN_ENVIRONMENT:-}
at_most CASTELLAN_ENVIRONMENT "$environment" 20
hospital_name=${CASTELLAN_HOSPITAL_NAME:-}
at_most CASTELLAN_HOSPITAL_NAME "$hospital_name" 100
# A path that begins with two slashes, or with a backslash, names another host to a browser.
hospital_logo=${CASTELLAN_HOSPITAL_LOGO:-}
case $hospital_logo in
  '') ;;
  //* | *\\* | [!/]*) fail "CASTELLAN_HOSPITAL_LOGO must be a path on the console's host, such as /hospital/logo.svg: $hospital_logo" ;;
esac
landing=${CASTELLAN_SHARES_LANDING:-}
case $landing in
  '' | console | server) ;;
  *) fail "CASTELLAN_SHARES_LANDING must be console or server: $landing" ;;
esac

rows=
case ${CASTELLAN_SHARE_RECORDS:-false} in
  true)
    pattern='^/studies/([a-f0-9-]+)/metadata/castellan-shares$'
    rows="[\"put\", \"$pattern\", \"all|share\"], [\"delete\", \"$pattern\", \"all|share\"]"
    ;;
  false) ;;
  *) fail "CASTELLAN_SHARE_RECORDS must be true or false: $CASTELLAN_SHARE_RECORDS" ;;
esac

# A comma at the end is no JSON: `finished` takes it away.
finished() { printf '{%s}' "${1%,}"; }

if [ -f "$mounted/config.json" ]; then
  cp "$mounted/config.json" "$CASTELLAN_CONFIG"
else
  # One by one: the shell ends at a failure in an assignment, not at one inside a longer text.
  realm=$(text CASTELLAN_REALM "${CASTELLAN_REALM:-}" realm)
  client=$(text CASTELLAN_CLIENT_ID "${CASTELLAN_CLIENT_ID:-}" clientId)
  default_days=$(number CASTELLAN_SHARES_DEFAULT_DAYS "${CASTELLAN_SHARES_DEFAULT_DAYS:-}" defaultDays)
  longest_days=$(number CASTELLAN_SHARES_LONGEST_DAYS "${CASTELLAN_SHARES_LONGEST_DAYS:-}" longestDays)
  never=$(choice CASTELLAN_SHARES_ALLOW_NEVER "${CASTELLAN_SHARES_ALLOW_NEVER:-}" allowNever)
  landing=$(text CASTELLAN_SHARES_LANDING "$landing" landing)
  download=$(choice CASTELLAN_SHARES_ALLOW_DOWNLOAD "${CASTELLAN_SHARES_ALLOW_DOWNLOAD:-}" allowDownload)
  cache=$(number CASTELLAN_PLUGIN_CACHE_SECONDS "${CASTELLAN_PLUGIN_CACHE_SECONDS:-}" pluginCacheSeconds)
  contact=$(text CASTELLAN_CONTACT "$contact" contact)
  server_name=$(text CASTELLAN_NAME "$server_name" name)
  environment=$(text CASTELLAN_ENVIRONMENT "$environment" environment)
  hospital_name=$(text CASTELLAN_HOSPITAL_NAME "$hospital_name" name)
  hospital_logo=$(text CASTELLAN_HOSPITAL_LOGO "$hospital_logo" logo)
  finished "\"keycloak\": $(finished "$realm$client"), \"shares\": $(finished \
    "$default_days$longest_days$never$landing$download"), \"extraPermissions\": [$rows],\"server\": $(finished \
    "$server_name$environment"),\"hospital\": $(finished "$hospital_name$hospital_logo"),$cache$contact" >"$CASTELLAN_CONFIG"
fi

# --- nginx ---

sh "$here/nginx/render.sh"

mkdir -p "$work/temporary"
cat >"$work/nginx.conf" <<NGINX
load_module $modules/ngx_http_js_module.so;
load_module $modules/ngx_http_brotli_static_module.so;
daemon off;
pid $work/nginx.pid;
worker_processes auto;
worker_rlimit_nofile 8192;
error_log stderr crit;
# A request takes two connections, and an open archive keeps them for long. Beyond nginx's own 512, it resets those that come.
events {
  worker_connections 4096;
}
http {
  client_body_temp_path $work/temporary/body;
  proxy_temp_path $work/temporary/proxy;
  fastcgi_temp_path $work/temporary/fastcgi;
  uwsgi_temp_path $work/temporary/uwsgi;
  scgi_temp_path $work/temporary/scgi;
  default_type application/octet-stream;
  include $CASTELLAN_NGINX/site.conf;
  # For healthcheck.sh: nothing outside the container reaches it.
  server {
    listen 127.0.0.1:${CASTELLAN_HEALTH_PORT:-8081};
    access_log off;
    return 204;
  }
}
NGINX

exec nginx -e stderr -c "$work/nginx.conf" "$@"
