#!/bin/sh
# Chooses the path under which a built console runs:
#
#   sh deploy/install.sh --path /console/ [FOLDER]
#
# FOLDER is the console's built files; without it, `dist` next to this script's folder. The pages name the path (`castellan-path`, and
# every address in them), and no proxy can change that on the way: it sends the compressed files next to them as they are. So this writes
# the path into the pages and compresses them again. Everything else finds its files from where it stands itself. Run it as often as you
# like, also with another path. It needs sh, sed and gzip; with the command `brotli` it makes the `.br` files, too, and else removes the
# two that would be out of date (a server then sends the `.gz` file).
set -eu
export LC_ALL=C

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

usage='say sh install.sh --path /console/ [FOLDER], or --path / for the root of the host'
here=$(cd "$(dirname "$0")" && pwd)
path=
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --path)
      [ $# -ge 2 ] || fail "$usage"
      path=$2
      shift 2
      ;;
    --path=*)
      path=${1#--path=}
      shift
      ;;
    -*) fail "$usage" ;;
    *)
      [ -z "$folder" ] || fail "$usage"
      folder=$1
      shift
      ;;
  esac
done
[ -n "$path" ] || fail "$usage"
[ -n "$folder" ] || folder=${here%/*}/dist

# It goes into HTML and into a pattern of sed: nothing may pass that means something there.
case $path in
  *[!A-Za-z0-9._~/-]* | *//* | */.*) fail "the path may hold letters, digits, dots, - _ ~ and /, and no part may begin with a dot: $path" ;;
  /orthanc/* | /keycloak/*) fail "this path belongs to another server: $path" ;;
  / | /*/) ;;
  *) fail "the path must begin and end with a slash: $path" ;;
esac

# Under a new name first: a server that reads the file meanwhile gets the old one or the new one, never half of one.
replace() {
  chmod 644 "$1.new"
  mv -f "$1.new" "$1"
}

found=
for page in "$folder"/*.html; do
  [ -f "$page" ] || continue
  old=$(sed -n 's|.*<meta name="castellan-path" content="\([^"]*\)".*|\1|p' "$page")
  [ -n "$old" ] || continue
  found=yes
  pattern=$(printf '%s' "$old" | sed 's/\./\\./g')
  sed -e "s|<meta name=\"castellan-path\" content=\"$pattern\"|<meta name=\"castellan-path\" content=\"$path\"|" \
    -e "s| href=\"$pattern| href=\"$path|g" \
    -e "s| src=\"$pattern| src=\"$path|g" "$page" >"$page.new"
  replace "$page"
  gzip -9 -c <"$page" >"$page.gz.new"
  replace "$page.gz"
  if command -v brotli >/dev/null 2>&1; then
    brotli -q 11 -c "$page" >"$page.br.new"
    replace "$page.br"
  else
    rm -f "$page.br"
  fi
done
[ -n "$found" ] || fail "no page of the console in $folder: give the folder that holds index.html"
echo "The console in $folder runs under $path"
