/** How a screen looks: what the person chose, else what the device asks for. */
export interface LookChoice {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly contrast: 'auto' | 'high';
}

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
}

export interface DeviceWish {
  readonly dark: boolean;
  readonly moreContrast: boolean;
}

export function lookOf(choice: LookChoice, wish: DeviceWish): Look {
  const dark = choice.theme === 'auto' ? wish.dark : choice.theme === 'dark';
  const high = choice.contrast === 'high' || wish.moreContrast;
  return { theme: dark ? 'dark' : 'light', contrast: high ? 'high' : 'normal' };
}

/** A stored choice, or the app's own where nothing sensible is stored. */
export function readChoice(stored: string | null, own: LookChoice): LookChoice {
  const [theme, contrast] = (stored ?? '').split(' ');
  if (theme !== 'auto' && theme !== 'light' && theme !== 'dark') return own;
  return { theme, contrast: contrast === 'high' ? 'high' : 'auto' };
}

export const writeChoice = (choice: LookChoice): string => `${choice.theme} ${choice.contrast}`;
