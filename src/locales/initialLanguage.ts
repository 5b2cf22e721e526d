import { deviceStorage } from '#lib/safeStorage.ts';
import { chooseLanguage, type Language } from './languages.ts';

const storageKey = 'castellan.language';

/** The language that the reader chose before on this device, else the browser's. */
export function initialLanguage(): Language {
  return chooseLanguage(deviceStorage.getItem(storageKey), navigator.languages);
}

/** Keeps the reader's choice on this device. */
export function keepLanguage(language: Language): void {
  deviceStorage.setItem(storageKey, language);
}
