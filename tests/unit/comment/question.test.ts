import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../../lib/shared/comment/question.ts';

describe('a question', () => {
  it.each([
    'Is this food safe',
    'how much is it',
    'Hi how much for this',
    'where did you get it',
    'love it!! where can I buy one',
    'price pls',
    'Wie viel kostet das',
    'was kostet die Schale',
    'Combien coute cette tasse',
    'Où est-ce que je peux acheter',
    '¿Cuánto cuesta',
    'Cuanto vale',
    'quanto custa',
    'Onde compro',
    'quanto costa',
    'hoeveel kost het',
    'hur mycket kostar den',
    'hvor mye koster den',
    'ile kosztuje',
    'Gdzie można kupić',
    'Сколько стоит',
    'где купить',
    'скільки коштує',
    'fiyatı ne kadar',
    'ne kadar',
    'berapa harganya kak',
    'كم السعر',
    'چنده',
    'כמה עולה',
    'いくらですか',
    '多少钱',
    '얼마예요',
    'ราคาเท่าไหร่',
    'πόσο κάνει',
    'Πού είναι;',
    '❓',
    'ok?',
    'do you ship to Canada',
    '@maren.makes do you ship',
    'so pretty and how much is it',
    "what's the glaze",
    'Bao nhiêu vậy',
    'Czy wysyłacie',
    'Love it.\nHow much is it',
    '😍 where can I buy this',
    'great work, and do you ship',
    'Est-ce que vous livrez',
    'why',
  ])('%j asks', (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  it.each([
    'What a beautiful bowl',
    'how beautiful!',
    'When I see this I cry',
    'so pretty',
    'see https://a.b/c?d=e',
    'www.x.com/?a',
    'thanks',
    'who needs sleep anyway',
    'What! A! Bowl!',
    'however you do it',
    'are',
    'Wow',
    'I know how much work it is',
    'Wie schön',
    'was für eine schöne Schale',
    'como siempre hermoso',
    'quanta beleza',
    'Que bonito',
    '👍',
    'nice; love',
    'Που χρώμα',
    'can',
    'she does it',
    'ne güzel',
    'I love how much detail you put in',
    'and what a colour',
    'Tienes un talento',
  ])('%j asks nothing', (text) => {
    expect(isQuestion(text)).toBe(false);
  });
});

describe('a text that begins again and again', () => {
  const units = ['@a ', 'hi ', '! ', 'thanks, ', 'how ', 'and ', '😍 ', '@@', ' @', '- '];

  it.each(units)('%j takes no time, whatever follows it', (unit) => {
    const before = process.threadCpuUsage();
    for (const other of units) isQuestion((unit + other).repeat(400).slice(0, 2200) + 'x');
    expect(process.threadCpuUsage(before).user).toBeLessThan(500_000);
  });
});
