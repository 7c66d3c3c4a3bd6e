import { t } from '../../i18n/index.ts';

/** "Xin chào Hồng": the given name, as people here are called. */
export function greeting(fullName: string): string {
  return t('home.greeting', { name: fullName.trim().split(/\s+/u).at(-1) ?? '' });
}

/** "Thứ Hai, 23/11/2026" in Vietnam's time. */
export function todayInWords(now: Date, language: 'vi' | 'en'): string {
  const words = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    weekday: 'long',
  }).format(now);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${day}`;
}
