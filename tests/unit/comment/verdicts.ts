/** Threads, and what of them waits: see `thread.ts` for how they are written. */
export const verdicts: [what: string, thread: string][] = [
  ['a first comment waits', `ilka: Lovely bowl => first`],
  ['a question says so', `ilka: Is this food safe? => question`],
  ['a question without its mark says so', `ilka: where can I buy one => question`],
  ['signs alone say so', `ilka: 😍😍 => reaction`],
  ['a first thank-you waits like any first word', `ilka: Thank you for this film => first`],
  ['a first comment that calls a friend waits', `ilka: @bo.k look at this => first`],
  ['our own first comment does not wait', `us: New bowls on Friday`],
  ['a hidden one does not wait', `hidden ilka: Buy followers here`],
  ['a nameless one waits', `?: Lovely bowl => first`],
  [
    'an answer answers',
    `ilka: Is this food safe?
     us: It is.`,
  ],
  [
    'an answer that names the first writer answers her',
    `ilka: Is this food safe?
     us: @ilka it is.`,
  ],
  [
    'an answer that names another leaves the first writer waiting',
    `ilka: Is this food safe? => question
     bo.k: @maren.makes and dishwasher safe?
     us: @bo.k it is.`,
  ],
  [
    'a plain answer answers everybody before it',
    `ilka: Is this food safe?
     bo.k: @maren.makes and dishwasher safe?
     us: Both!`,
  ],
  [
    'an answer that begins with two names answers both',
    `ilka: Is this food safe?
     bo.k: @maren.makes and dishwasher safe?
     us: @ilka @bo.k both!`,
  ],
  [
    'a name in the middle of an answer addresses nobody',
    `ilka: Is this food safe?
     us: It is, ask @bo.k who has one.`,
  ],
  [
    'an answer that begins with our own name answers everybody',
    `ilka: Is this food safe?
     us: @maren.makes says yes.`,
  ],
  [
    'an answer that names nobody of the thread leaves it waiting',
    `ilka: Who made the spoon? => question
     us: @spoon.carver did you see this?`,
  ],
  [
    'names know no capitals, and the dot behind one ends the sentence',
    `Ilka: Is this food safe?
     us: @ILKA. It is.`,
  ],
  [
    'a thank-you after our answer does not wait',
    `ilka: Is this food safe?
     us: It is.
     ilka: Thank you!`,
  ],
  [
    'signs after our answer do not wait',
    `ilka: Is this food safe?
     us: It is.
     ilka: 🙏❤️`,
  ],
  [
    'a thank-you with our name after our answer does not wait',
    `ilka: Is this food safe?
     us: @ilka it is.
     ilka: @maren.makes thanks so much 😍`,
  ],
  [
    'an acknowledgement after our answer does not wait',
    `ilka: Saving this for the next rainy day
     us: Come by the studio!
     ilka: See you there!
     ilka: Wonderful.`,
  ],
  [
    'a further question after our answer waits',
    `ilka: Is this food safe?
     us: It is.
     ilka: And how much is it? => question`,
  ],
  [
    'a further word after our answer comes back',
    `ilka: Is this food safe?
     us: It is.
     ilka: Mine arrived cracked => back`,
  ],
  [
    'a thank-you with a wish does not close the talk',
    `ilka: Is this food safe?
     us: It is.
     ilka: Thanks! And how much is it? => question`,
  ],
  [
    'a thank-you, then a real word',
    `ilka: Is this food safe?
     us: It is.
     ilka: Thank you!
     ilka: I would like two of them => back`,
  ],
  [
    'a thank-you does not hide the earlier word that nobody answered',
    `ilka: Is this food safe?
     us: It is.
     ilka: I would like two of them => back
     ilka: thanks`,
  ],
  [
    'of several words of one person the earliest waits',
    `ilka: Lovely bowl => first
     ilka: @maren.makes is it food safe?
     ilka: @maren.makes hello?`,
  ],
  [
    'after the answer the earliest of the new ones waits',
    `ilka: Lovely bowl
     us: Thank you!
     ilka: I want one => back
     ilka: When is the next sale?`,
  ],
  [
    'each person waits apart',
    `ilka: Lovely bowl
     us: Thank you!
     ilka: I want one => back
     bo.k: Do you ship to Norway? => question`,
  ],
  [
    'talk among others does not wait',
    `ilka: Lovely bowl => first
     bo.k: I have one and love it
     ilka: lucky you`,
  ],
  [
    'what others say to each other after our answer does not wait',
    `ilka: Is this food safe?
     us: It is.
     bo.k: @ilka mine is in use every day
     ilka: @bo.k is it heavy?`,
  ],
  [
    'somebody new who speaks after our answer waits',
    `ilka: Is this food safe?
     us: It is.
     bo.k: Mine is not, it came with a crack => back`,
  ],
  [
    'somebody new who cheers after our answer does not wait',
    `ilka: Is this food safe?
     us: It is.
     bo.k: 🔥🔥`,
  ],
  [
    'a stranger’s thread that names us waits for us',
    `ilka: Where is this from? => question
     bo.k: It is from @maren.makes, lovely pots => mention`,
  ],
  [
    'a question to us in a stranger’s thread says that it asks',
    `ilka: Lovely => first
     bo.k: @maren.makes do you ship? => question`,
  ],
  [
    'our name within a longer name does not name us',
    `ilka: Lovely => first
     bo.k: see @maren.makes.pots and @my_maren.makes`,
  ],
  [
    'our name in an address of mail does not name us',
    `ilka: Lovely => first
     bo.k: write to shop@maren.makes`,
  ],
  [
    'our name without its sign does not name us',
    `ilka: Lovely => first
     bo.k: maren.makes is great`,
  ],
  [
    'a word for another that names us, too, waits',
    `ilka: Is this food safe?
     us: It is.
     bo.k: @ilka @maren.makes mine has a crack => back`,
  ],
  [
    'a reply below our own comment waits',
    `us: New bowls on Friday
     ilka: I will be there => first`,
  ],
  [
    'a question below our own comment waits',
    `us: New bowls on Friday
     ilka: At what time? => question`,
  ],
  [
    'talk among others below our own comment does not wait',
    `us: New bowls on Friday
     ilka: @bo.k shall we go?`,
  ],
  [
    'our answer below our own comment answers all',
    `us: New bowls on Friday
     ilka: At what time?
     bo.k: I will be there
     us: At nine. See you!`,
  ],
  [
    'our answer below our own comment answers the one it names',
    `us: New bowls on Friday
     ilka: At what time?
     bo.k: I want the blue one => first
     us: @ilka at nine.`,
  ],
  [
    'below a hidden first comment nothing waits',
    `hidden ilka: Bad word
     us: Please.
     bo.k: @maren.makes leave it up`,
  ],
  [
    'a hidden reply does not wait, the next one of that person does',
    `ilka: Lovely bowl
     us: Thank you!
     hidden bo.k: Bad word
     bo.k: Sorry for that, I was wrong => back`,
  ],
  [
    'replies whose first comment is unknown: with our answer in between',
    `...
     ilka: I had the same
     us: @ilka oh no
     ilka: It was the second time => back`,
  ],
  [
    'replies whose first comment is unknown: talk among others',
    `...
     ilka: I had the same
     bo.k: me, too`,
  ],
  [
    'what is done does not wait',
    `ilka: Lovely bowl
     done ilka`,
  ],
  [
    'what is put off does not wait',
    `ilka: Is this food safe?
     snoozed ilka`,
  ],
  [
    'what was said after it was done waits',
    `ilka: Lovely bowl
     done ilka
     ilka: Is it food safe? => question`,
  ],
  [
    'a plain word after it was done waits as a first one',
    `ilka: Lovely bowl
     done ilka
     ilka: I ordered one yesterday => first`,
  ],
  [
    'a thank-you after it was done does not wait',
    `ilka: Lovely bowl
     done ilka
     ilka: 😍`,
  ],
  [
    'what is done with one person leaves the others waiting',
    `ilka: Is this food safe?
     us: It is.
     ilka: Not with lemon, I hear => back
     bo.k: I hear that, too
     done bo.k`,
  ],
  [
    'done covers all that this person said so far',
    `ilka: Is this food safe?
     us: It is.
     ilka: Not with lemon, I hear
     ilka: My aunt told me
     done ilka`,
  ],
  [
    'nameless writers are each a person of their own',
    `us: New bowls on Friday
     ?: I will be there => first
     ?: At what time? => question`,
  ],
];
