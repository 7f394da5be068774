import { isCancel, log, select, text } from '@clack/prompts';
import { type Ask, type Choice, InterruptedError } from '../app/init/ask/ask.ts';
import { cleanText } from '../report/clean-text.ts';

/** Questions on the terminal that the process has. */
export const askTerminal: Ask = {
  tell(lines) {
    log.message(lines.map(cleanText));
  },
  async choose<T extends string>(question: string, choices: readonly Choice<T>[], proposed: T): Promise<T> {
    // by number: a value is what the file says, whatever that is
    const options = choices.map(({ label, hint }, value) => {
      return { value, label: cleanText(hint === undefined ? label : `${label} (${hint})`) };
    });
    const initialValue = choices.findIndex(({ value }) => value === proposed);
    const chosen = await select<number>({
      message: cleanText(question),
      options,
      initialValue,
      showInstructions: false,
    });
    if (isCancel(chosen)) throw new InterruptedError();
    return choices[chosen]?.value ?? proposed;
  },
  async write(question, proposed, refuse) {
    const answer = await text({
      message: cleanText(question),
      placeholder: proposed,
      defaultValue: proposed,
      validate: (given) => (given === undefined || given === '' ? undefined : refuse(given)),
    });
    if (isCancel(answer)) throw new InterruptedError();
    return answer;
  },
};
