# Read by `check` and `build`: what was asked for, as arguments. Nothing of it is run as a command.
set -euo pipefail

plans=()
while IFS= read -r line; do
  line=${line%$'\r'}
  [ -z "${line// /}" ] || plans+=("$line")
done <<<"$TTDN_PLANS"
[ ${#plans[@]} -gt 0 ] || plans=(.)

options=()
[ "${TTDN_STRICT:-false}" != true ] || options+=(--strict)
[ -z "${TTDN_CHANGED_SINCE:-}" ] || options+=("--changed-since=$TTDN_CHANGED_SINCE")
[ -z "${TTDN_SHARD:-}" ] || options+=("--shard=$TTDN_SHARD")
