/** Combos and what is sold by weight. */
export const enCombos = {
  combo: {
    chooseOne: 'choose 1',
    comes: 'comes with it',
    missing: '{{place}}: choose one.',
    inPlace: '{{place}}: {{problem}}',
    anew: 'To change a combo, remove it and order it anew; + orders another one.',
    gone: '{{item}} cannot be put together so any more. Choose anew.',
  },
  weight: {
    weight: 'Weight',
    hint: '350 for grams, 0.350 for kilograms. A scale may type it.',
    needed: 'Weigh it, or key in the weight.',
    wrong: 'This is no weight from 1 g to 99.999 kg.',
    tareTooMuch: 'The container weighs more than that.',
    tare: 'Set as tare',
    tareIs: 'Tare {{weight}}',
    noTare: 'No tare',
    perKilogram: '/kg',
    labelUnknown: 'The label’s item {{code}} is not on the menu, or not sold by weight.',
  },
} as const;
