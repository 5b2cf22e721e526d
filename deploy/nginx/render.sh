#!/bin/sh
# Renders the templates of this folder:
#
#   sh deploy/nginx/render.sh [SETTINGS]
#
# SETTINGS is a file with lines like those of settings.env, for what differs from there; a variable of the environment counts before both.
# The files go to the folder CASTELLAN_NGINX, /etc/nginx/castellan if nothing else is said. Run it again after an upgrade. It needs sh and sed.
set -eu
export LC_ALL=C

fail() {
  echo "render.sh: $1" >&2
  exit 1
}

[ $# -le 1 ] || fail 'say sh render.sh SETTINGS'
here=$(cd "$(dirname "$0")" && pwd)
own=${1:-/dev/null}
[ -r "$own" ] || fail "$own can't be read"

# Only what settings.env names is a setting: a misspelled one would else be left at its default without a word.
while IFS='=' read -r setting value; do
  case $setting in
    '' | '#'*) continue ;;
    *[!A-Z0-9_]*) fail "$own has a line that is no setting: $setting" ;;
  esac
  grep -q "^$setting=" "$here/settings.env" || fail "$own names a setting that settings.env doesn't have: $setting"
done <"$own"

script=
folder=
links=
key=
while IFS='=' read -r setting value; do
  case $setting in
    '' | '#'*) continue ;;
    *[!A-Z0-9_]*) fail "settings.env has a line that is no setting: $setting" ;;
  esac
  if grep -q "^$setting=" "$own"; then value=$(sed -n "s/^$setting=//p" "$own" | tail -n 1); fi
  eval "value=\${$setting-\$value}"
  # What would end a directive or a pattern of sed, or begin a block, is no address, no path and no name.
  case $setting:$value in
    CASTELLAN_HSTS:*[!A-Za-z0-9=\;\ -]*) fail "$setting holds a character that doesn't belong there: $value" ;;
    CASTELLAN_HSTS:*) ;;
    CASTELLAN_ORTHANC:*[!A-Za-z0-9_.:/\[\],-]* | CASTELLAN_ORTHANC:,* | CASTELLAN_ORTHANC:*, | CASTELLAN_ORTHANC:*,,*)
      fail "$setting is a host and port, or several with commas and no spaces between: a character that nginx's configuration gives a meaning, or an empty part, is in $value"
      ;;
    CASTELLAN_ORTHANC:*) ;;
    CASTELLAN_PROXY_KEY:*[!A-Za-z0-9_-]*) fail "$setting may hold letters, digits, - and _ only" ;;
    *[!A-Za-z0-9_.:/@~\$\[\]=-]*) fail "$setting holds a character that nginx's configuration gives a meaning: $value" ;;
  esac
  case $setting in
    CASTELLAN_NGINX) folder=$value ;;
    CASTELLAN_SHARE_LINKS) links=$value ;;
    # One of several that failed is left alone for 3 s: not nginx's 10, in which a restart of all of them, one after the other, would leave none.
    CASTELLAN_ORTHANC) value="$(printf '%s' "$value" | sed 's/,/ fail_timeout=3s; server /g') fail_timeout=3s" ;;
    # Not for sed: everyone on the machine can read the arguments of a process.
    CASTELLAN_PROXY_KEY)
      key=$value
      continue
      ;;
  esac
  script="$script
s|\${$setting}|$value|g"
done <"$here/settings.env"

case $folder in
  /*) ;;
  *) fail "CASTELLAN_NGINX must be an absolute path: $folder" ;;
esac

case $links:$key in
  recorded:*) ;;
  enforced:) fail 'CASTELLAN_SHARE_LINKS=enforced needs CASTELLAN_PROXY_KEY, an API key by which the proxy reads share records' ;;
  enforced:*) [ ${#key} -ge 32 ] || fail 'CASTELLAN_PROXY_KEY is too short: it has 32 characters or more' ;;
  *) fail "CASTELLAN_SHARE_LINKS is recorded or enforced, not $links" ;;
esac

(cd "$here" && find . -type f) | while IFS= read -r file; do
  mkdir -p "$folder/$(dirname "$file")"
  case $file in
    */proxy-key.conf.template)
      # Under a new name, so that an older file's readers don't stay.
      rm -f "$folder/proxy-key.conf"
      (umask 077 && while IFS= read -r line; do
        case $line in
          *'${CASTELLAN_PROXY_KEY}'*) line=${line%%'${'*}$key${line#*'}'} ;;
        esac
        printf '%s\n' "$line"
      done <"$here/$file" >"$folder/proxy-key.conf")
      ;;
    *.template) sed "$script" "$here/$file" >"$folder/${file%.template}" ;;
    *.js) cp "$here/$file" "$folder/$file" ;;
  esac
done
