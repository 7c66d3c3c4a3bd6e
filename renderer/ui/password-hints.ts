/** Letters that only a Vietnamese input method makes: Telex turns "as" into "á". */
export function hasVietnameseLetters(text: string): boolean {
  return /[\u0300-\u036fđĐơƠưƯăĂâÂêÊôÔ]/u.test(text.normalize('NFD')) || /[đĐơƠưƯ]/u.test(text);
}
