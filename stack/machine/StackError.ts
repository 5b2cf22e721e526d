/** Something that the person who started the stack can put right: its message is one plain sentence, shown without a trace. */
export class StackError extends Error {
  override name = 'StackError';
}
