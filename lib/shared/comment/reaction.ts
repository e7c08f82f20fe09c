const names = (): RegExp => /[@＠][\p{L}\p{N}_.]+/gu;
/** Signs made of letters and digits: keycaps, and faces like `<3`, `:D`, `xD`, `:'(`. */
const faces = (): RegExp =>
  /[0-9#*]\ufe0f?\u20e3|<3+|(?<![\p{L}\p{N}])(?:[:;=8xX]['’]?-?[DPpOo3dSs]+|[oO]_[oO]|[uU]wU)(?![\p{L}\p{N}])/gu;
const anyWord = (): RegExp => /[\p{L}\p{N}]/u;
const anySign = (): RegExp => /[\p{P}\p{S}]/u;

/** Whether it is signs of feeling alone: pictures, punctuation and names, and not one word. */
export function isReaction(text: string): boolean {
  const bare = text.replace(names(), ' ').replace(faces(), '♥');
  return !anyWord().test(bare) && anySign().test(bare);
}
