/** How a line of a program begins or ends, in the languages that are most used. */
const codeLine = [
  String.raw`[{}]\s*[;,)]*$`,
  String.raw`[\w\])]\([^()]*\)\s*;$`,
  String.raw`=>\s*[{(]?$`,
  String.raw`^\s*(?:\/\/|\/\*|\*\/|#include\b|@echo\b|<\?php)`,
  String.raw`^\s*(?:import|export|from|using|package|require)\b.*[;'"]$`,
  String.raw`^\s*(?:const|let|var|static|public|private|return|int|char|void)\b.*;$`,
  String.raw`^\s*(?:def|class|if|elif|else|for|while|try|except|with)\b.*:$`,
  String.raw`^\s*(?:echo|set|export|fi|done|esac|end)\b`,
];
const code = new RegExp(codeLine.join('|'), 'u');

/** Of a program, so large a share of lines is code; a text quotes some at most. Longer lines are none that is written. */
const share = 0.5;
const longest = 1000;

/** Whether a text is a program: it says by which program it is run, or most of its lines are code. */
export function isProgram(text: string): boolean {
  if (text.startsWith('#!')) return true;
  const lines = text.split('\n', 1000).filter((line) => line.trim() !== '');
  const coded = lines.filter((line) => line.length <= longest && code.test(line.trimEnd()));
  return lines.length > 1 && coded.length > share * lines.length;
}
