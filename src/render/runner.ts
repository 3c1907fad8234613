/**
 * What is printed in a job must not be taken for a command: GitHub's runner obeys a line that begins with `::`, whatever
 * blanks stand before it, and `##[` anywhere in a line; Azure's obeys `##vso[`. The first character of each becomes an
 * escape (actions/runner, ActionCommand.cs).
 */
export function inert(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\u{3a}').replace(/#(?=#\w*\[)/g, '\\u{23}');
}

/** The same for a JSON document, whose lines never begin with a colon and whose values stay what they are. */
export function inertJson(json: string): string {
  return json.replace(/#(?=#\w*\[)/g, '\\u0023');
}
