#!/bin/sh
# Runs once, when the image of PostgreSQL makes its data folder: a database for each server, each with a user of its own. The passwords
# go through standard input, because arguments can be read by every process of the machine.
set -eu

: "${KEYCLOAK_DATABASE_PASSWORD:?}" "${ORTHANC_DATABASE_PASSWORD:?}"

psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<SQL
CREATE ROLE keycloak LOGIN PASSWORD '$KEYCLOAK_DATABASE_PASSWORD';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
CREATE ROLE orthanc LOGIN PASSWORD '$ORTHANC_DATABASE_PASSWORD';
CREATE DATABASE orthanc OWNER orthanc;
REVOKE ALL ON DATABASE orthanc FROM PUBLIC;
SQL
