import ts from 'typescript';

const spoken = new Set(['title', 'label', 'aria-label', 'placeholder', 'alt', 'hint', 'error']);

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);

/** String literals an expression can come to, without what calls are given. */
function strings(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  }
  if (ts.isConditionalExpression(node))
    return [...strings(node.whenTrue), ...strings(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const plain = /^(\|\||&&|\?\?|\+)$/.test(node.operatorToken.getText());
    return plain ? [...strings(node.left), ...strings(node.right)] : [];
  }
  if (ts.isParenthesizedExpression(node)) return strings(node.expression);
  return [];
}

/** Words written in a component instead of the catalogue. */
export function literalsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim());
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      found.push(...strings(node.expression).filter(hasLetters));
    }
    if (ts.isJsxAttribute(node) && node.initializer && spoken.has(node.name.getText())) {
      const value = ts.isJsxExpression(node.initializer)
        ? node.initializer.expression
        : node.initializer;
      const literals = value ? strings(value).filter(hasLetters) : [];
      found.push(...literals.map((literal) => `${node.name.getText()}="${literal}"`));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
}

/** Keys a file says outright, the beginnings of those it puts together, and all it mentions. */
export function keysSaid(
  path: string,
  text: string,
): { whole: string[]; stems: string[]; mentioned: string[] } {
  const whole: string[] = [];
  const stems: string[] = [];
  const mentioned: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^say(Count)?$/.test(node.expression.getText())) {
      const key = node.arguments[0];
      if (key && !ts.isTemplateExpression(key)) whole.push(...strings(key));
    }
    if (ts.isStringLiteralLike(node)) mentioned.push(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z][a-z0-9_]*_$/.test(node.head.text)) {
      stems.push(node.head.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return { whole, stems, mentioned };
}
