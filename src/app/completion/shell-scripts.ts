import type { Shell } from '../../domain/text/shells.ts';

/**
 * The scripts that shells load. Each hands what stands on the line to `voronka __complete` and offers what that prints: a
 * line that says how, then a line a candidate (`write-candidates.ts`). None has words of its own, so that it stays good
 * when commands come or names change.
 */
export const SHELL_SCRIPTS: Readonly<Record<Shell, string>> = {
  // bash cuts words at = and : and leaves their quotes on: it hands over the line, and the piece that it would replace
  bash: `# bash completion for voronka

_voronka() {
  COMPREPLY=()
  local line how=''
  while IFS= read -r line; do
    if [[ -z $how ]]; then
      how=$line
    else
      COMPREPLY+=("$line")
    fi
  done < <("$1" __complete bash "$COMP_LINE" "$COMP_POINT" "$2" 2>/dev/null)
  if [[ $how == *files* ]]; then
    compopt -o default 2>/dev/null
  elif [[ $how == *open* ]]; then
    compopt -o nospace 2>/dev/null
  fi
}

complete -F _voronka voronka
`,
  zsh: String.raw`#compdef voronka
# zsh completion for voronka

_voronka() {
  local IFS=$'\n' how
  local -a lines space
  lines=($("$words[1]" __complete zsh $((CURRENT - 1)) "$words[@]" 2>/dev/null))
  how=$lines[1]
  shift lines
  [[ $how == *open* ]] && space=(-S '')
  (( $#lines )) && _describe -V -t voronka voronka lines "$space[@]"
  if [[ $how == *files* ]]; then
    [[ $PREFIX == --*=* ]] && compset -P '*='
    _files
  fi
}

if [[ $funcstack[1] == _voronka ]]; then
  _voronka "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _voronka voronka
fi
`,
  fish: String.raw`# fish completion for voronka

function __voronka_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($before[1] __complete fish (count $before) $before "$current" 2>/dev/null)
    if string match -q '*files*' -- $lines[1]
        set -l option (string match -r '^--[a-z-]+=' -- "$current")
        set -l path (string replace -r '^--[a-z-]+=' '' -- "$current")
        __fish_complete_path "$path" | string replace -r '^' -- "$option"
    end
    if set -q lines[2]
        printf '%s\n' $lines[2..-1]
    end
end

complete -c voronka -f -k -a '(__voronka_complete)'
`,
  powershell: String.raw`# PowerShell completion for voronka

Register-ArgumentCompleter -Native -CommandName voronka -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $elements = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition })
    $words = @($elements | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    # an empty word may be lost on the way: the index tells of it
    $index = $words.Count
    if ($wordToComplete -ne '') { $index -= 1 }
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try { $lines = @(& $words[0] __complete powershell $index @words 2>$null) }
    finally { [Console]::OutputEncoding = $encoding }
    $lines | Select-Object -Skip 1 | ForEach-Object {
        $value, $about = $_ -split [char]9, 2
        $text = $value
        if ($value -notmatch '^[\p{L}\p{N}_./:=%+\\-]+$') { $text = "'" + ($value -replace "'", "''") + "'" }
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}
`,
};
