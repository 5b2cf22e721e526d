#!/bin/bash
# Whether nginx responds, on a port of its own that only this container reaches. The image has no program for HTTP, but bash can do it.
exec 3<>"/dev/tcp/127.0.0.1/${1:-8081}" || exit 1
printf 'GET / HTTP/1.0\r\n\r\n' >&3
read -r answer <&3 && [[ $answer == *' 204 '* ]]
