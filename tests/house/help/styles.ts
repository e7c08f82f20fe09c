import { dirname, join } from 'node:path';

const bare = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Every declaration as property and value; at-rule conditions are not declarations. */
function declarations(css: string): { property: string; value: string }[] {
  const inside = bare(css).replace(/@[\w-]+[^{;]*(?=[{;])/g, '');
  return [...inside.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map((found) => ({
    property: found[1] ?? '',
    value: (found[2] ?? '').trim(),
  }));
}

const painted = /color|background|shadow|border|outline|stroke|fill|^--/;
const words =
  /\b(white|black|red|green|blue|gr[ae]y|silver|orange|yellow|purple|pink|brown|gold|navy|teal)\b/gi;

export const rawColours = (css: string): string[] =>
  declarations(css)
    .filter(({ property }) => painted.test(property))
    .flatMap(({ value }) => [
      ...(value.match(/#[0-9a-f]{3,8}\b/gi) ?? []),
      ...(value.match(/\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\(/g) ?? []),
      ...(value.replace(/var\([^)]*\)|url\([^)]*\)/g, '').match(words) ?? []),
    ]);

/** Sizes that would not grow with the reader's own. */
export const rawFontSizes = (css: string): string[] =>
  declarations(css)
    .filter(({ property }) => property === 'font' || property === 'font-size')
    .filter(({ value }) => /\d(px|pt)\b/.test(value.split('/')[0] ?? ''))
    .map(({ property, value }) => `${property}: ${value}`);

/** Custom properties used that neither the tokens nor the file itself set. */
export function unknownTokens(css: string, tokens: string): string[] {
  const known = new Set([...bare(tokens + css).matchAll(/(--[\w-]+)\s*:/g)].map(([, n]) => n));
  return [...bare(css).matchAll(/var\((--[\w-]+)/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !known.has(name));
}

const physical =
  /^(left|right|top|bottom|width|height|(min|max)-(width|height)|(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)(-.*)?|border-(top|bottom)-(left|right)-radius|overflow-[xy])$/;

export const physicalProperties = (css: string): string[] =>
  declarations(css)
    .filter(
      ({ property, value }) =>
        (physical.test(property) && !property.startsWith('overflow')) ||
        (/^(text-align|float|clear)$/.test(property) && /\b(left|right)\b/.test(value)),
    )
    .map(({ property, value }) => `${property}: ${value}`);

/** Names of all classes a module gives. */
export function classesOf(css: string): string[] {
  const selectors = bare(css)
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, '{}')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/@[^{]*\{/g, '{');
  return [...new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, n]) => n ?? ''))];
}

export const unusedClasses = (css: string, code: string): string[] =>
  classesOf(css).filter((name) => !new RegExp(`\\bcss(\\.${name}\\b|\\['${name}'\\])`).test(code));

/** The style modules a file imports, by their paths from the root. */
export const modulePath = (path: string, text: string): string[] =>
  [...text.matchAll(/from '(\.[^']+\.module\.css)'/g)].map(([, to]) =>
    join(dirname(path), to ?? ''),
  );
