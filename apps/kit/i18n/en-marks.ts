/** What a dish contains, and whom it suits: in the words of guests and staff alike. */
export const enMarks = {
  diet: {
    vegetarian: 'Vegetarian',
    vegan: 'Vegan',
    halal: 'Halal',
    gluten_free: 'Gluten-free',
    spicy: 'Spicy',
    contains_alcohol: 'Contains alcohol',
  },
  allergen: {
    gluten: 'Gluten',
    crustaceans: 'Crustaceans',
    eggs: 'Eggs',
    fish: 'Fish',
    peanuts: 'Peanuts',
    soy: 'Soy',
    milk: 'Milk',
    nuts: 'Nuts',
    celery: 'Celery',
    mustard: 'Mustard',
    sesame: 'Sesame',
    sulphites: 'Sulphites',
    lupin: 'Lupin',
    molluscs: 'Molluscs',
  },
} as const;
