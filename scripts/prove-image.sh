#!/usr/bin/env bash
# Proves the Dockerfile without Docker: its own commands, in an empty folder, as a user without rights,
# then a start from nothing but what the image holds, the health check and a graceful stop.
# OTHER_NODE names the Node of the image if it is not the one in PATH; TEST_DATABASE_URL a server to try too.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
service=
finish() {
  [ -z "$service" ] || kill -KILL "$service" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
fail() { echo "image: $1"; [ -f "$work/service.log" ] && tail -40 "$work/service.log"; exit 1; }

unprivileged=(env)
if [ "$(id -u)" = 0 ]; then
  unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs)
fi

export PATH="$(dirname "${OTHER_NODE:-$(command -v node)}"):$PATH"
export HOME=$work/home npm_config_cache=$work/cache npm_config_userconfig=$work/npmrc

# Stage one: what the Dockerfile copies, then the commands it runs.
mkdir -p "$work/build" "$work/home" "$work/cache" "$work/data"
cp -r package.json package-lock.json tsconfig.json tsconfig.build.json src "$work/build/"
[ "$(id -u)" != 0 ] || chown -R 65534:65534 "$work"
mapfile -t commands < <(sed -n 's/^RUN \(npm .*\)$/\1/p' Dockerfile)
[ ${#commands[@]} -gt 0 ] || fail 'the Dockerfile runs no npm command'
for command in "${commands[@]}"; do
  echo "image: $command"
  (cd "$work/build" && "${unprivileged[@]}" bash -c "$command" >"$work/build.log" 2>&1) || { cat "$work/build.log"; exit 1; }
done
for package in vitest typescript playwright-core; do
  [ ! -d "$work/build/node_modules/$package" ] || fail "$package is left after pruning"
done

# Stage two: exactly what the image holds.
mkdir "$work/image"
mv "$work/build/node_modules" "$work/build/dist" "$work/image/"
cp -r package.json openapi.yaml drizzle public "$work/image/"
rm -rf "$work/build"
chmod -R go=rX,u+rX "$work/image"

health=$(node -e '
  const text = require("node:fs").readFileSync("Dockerfile", "utf8");
  console.log(JSON.parse(/HEALTHCHECK[^\[]*CMD (\[.*\])/.exec(text)[1])[2]);')
free_port() {
  node -e "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"
}

start_and_stop() { # name, settings...
  local name=$1 port
  shift
  port=$(free_port)
  : >"$work/service.log"
  (cd "$work/image" && exec "${unprivileged[@]}" env -i PATH="$PATH" NODE_ENV=production HOST=127.0.0.1 PORT="$port" \
    PUBLIC_URL="http://localhost:$port" DATA_DIR="$work/data" "$@" node dist/main.js) >"$work/service.log" 2>&1 &
  service=$!
  local waited=0
  until PORT=$port node -e "$health"; do
    kill -0 "$service" 2>/dev/null || fail "$name: ended before it was ready"
    waited=$((waited + 1))
    [ $waited -lt 120 ] || fail "$name: not ready in a minute"
    sleep 0.5
  done
  PORT=$port node -e "
    fetch('http://127.0.0.1:' + process.env.PORT + '/').then(async (answer) => {
      const page = await answer.text();
      if (answer.status !== 200 || !page.includes('<html')) throw new Error('home page: ' + answer.status);
    }).catch((error) => { console.error(error.message); process.exit(1); })" || fail "$name: no home page"
  kill -TERM "$service"
  local code=0
  wait "$service" || code=$?
  service=
  [ "$code" = 0 ] || fail "$name: ended with $code after SIGTERM"
  echo "image: ready, answers and stops in order, $name"
}

start_and_stop 'embedded database'
if [ -n "${TEST_DATABASE_URL:-}" ]; then
  database=image_$$
  psql -X -q -d "$TEST_DATABASE_URL" -c "create database $database"
  start_and_stop 'PostgreSQL' DATABASE_URL="${TEST_DATABASE_URL%/*}/$database"
  psql -X -q -d "$TEST_DATABASE_URL" -c "drop database $database"
fi
