# Ends what a JVM started, once that JVM is gone. It is gone when this shell's standard input ends, however it died.
# Lines it reads: "watch SIGNAL PID", "forget PID", "remove FOLDER".
trap '' HUP INT TERM PIPE
set -f
watched=' '
folders=''
newline='
'

is_alive() {
  kill -0 "$1" 2>/dev/null || return 1
  # One that has ended, but of which its parent took no note yet, is gone too, once the last of its threads is.
  read -r status 2>/dev/null <"/proc/$1/stat" || return 0
  case $status in *') Z '*) ;; *) return 0 ;; esac
  set +f
  set -- "/proc/$1/task"/*
  set -f
  [ "$#" -gt 1 ]
}

any_alive() {
  for entry in $watched; do
    is_alive "${entry#*:}" && return 0
  done
  return 1
}

while read -r what value; do
  case $what in
    watch)
      watched="$watched${value%% *}:${value#* } "
      ;;
    forget)
      kept=' '
      for entry in $watched; do
        [ "${entry#*:}" = "$value" ] || kept="$kept$entry "
      done
      watched=$kept
      ;;
    remove)
      folders="$folders$value$newline"
      ;;
  esac
done

for entry in $watched; do
  kill -s "${entry%%:*}" "${entry#*:}" 2>/dev/null
  # A paused process gets its signal only when it goes on.
  kill -s CONT "${entry#*:}" 2>/dev/null
done
left=60
while [ "$left" -gt 0 ] && any_alive; do
  sleep 0.1 2>/dev/null || sleep 1
  left=$((left - 1))
done
for entry in $watched; do
  kill -s KILL "${entry#*:}" 2>/dev/null
done
IFS=$newline
for folder in $folders; do
  # Only folders that this program made for itself.
  case $folder in
    */conference-*) rm -rf -- "$folder" ;;
  esac
done
