# Types a line into a zsh of its own, presses TAB and prints the line that comes of it.
# Usage: zsh -f complete.zsh DIRECTORY-OF-COMPLETIONS SCRATCH-FILE LINE
zmodload zsh/zpty
zpty shell "PS1= zsh -f -i"
zpty -w shell "fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D"
# The line goes to a file: what a terminal shows is full of other signs.
zpty -w shell "show() { print -r -- \$BUFFER >|${(q)2} }; zle -N show; bindkey '^X^Y' show"
rm -f $2
zpty -w -n shell "$3"$'\t\C-x\C-y'
repeat 200; do
  [[ -s $2 ]] && break
  sleep 0.1
done
zpty -d shell
cat $2
