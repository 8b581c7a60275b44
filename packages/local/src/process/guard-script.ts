// SPDX-License-Identifier: Apache-2.0

/**
 * The guard, POSIX sh. It reads `+N` and `-N` (N = number of a process group) until its input ends, which also happens when the writer is killed
 * with -9; then it ends the groups that are left: TERM, two seconds, KILL. Nothing but digits ever gets into a command.
 */
export const guardScript = `trap '' HUP INT TERM
groups=' '
while IFS= read -r line; do
  number=\${line#?}
  case $number in ''|*[!0-9]*) continue ;; esac
  case $line in
    +*) groups="$groups$number " ;;
    -*)
      kept=' '
      for g in $groups; do [ "$g" = "$number" ] || kept="$kept$g "; done
      groups=$kept ;;
  esac
done
for g in $groups; do kill -TERM "-$g" 2>/dev/null; done
tries=0
while [ $tries -lt 20 ]; do
  left=
  for g in $groups; do kill -0 "-$g" 2>/dev/null && left=yes; done
  [ -n "$left" ] || exit 0
  sleep 0.1 2>/dev/null || sleep 1
  tries=$((tries + 1))
done
for g in $groups; do kill -KILL "-$g" 2>/dev/null; done
`;
