// Apart from the schemas, so that a screen that only lists them loads none.

/** The fourteen allergens that EU law names (Regulation 1169/2011, annex II), in the trade's short words. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soy',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;

export const DIETS = ['vegetarian', 'vegan', 'halal', 'gluten_free', 'spicy', 'contains_alcohol'] as const;
