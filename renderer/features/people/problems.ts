/** What is wrong with one field, as a key under `people.problems`; null = nothing. The office checks again. */
export type Problem = 'required' | 'nameTooShort' | 'date' | 'personalId' | 'year' | 'email' | null;

export function nameProblem(text: string): Problem {
  const name = text.trim();
  if (name === '') return 'required';
  return name.length < 2 ? 'nameTooShort' : null;
}

/** Twelve digits (số định danh cá nhân) or nothing. */
export function personalIdProblem(text: string): Problem {
  const digits = text.trim();
  return digits === '' || /^\d{12}$/u.test(digits) ? null : 'personalId';
}

export function birthYearProblem(text: string): Problem {
  const year = text.trim();
  return year === '' || /^(?:19|20)\d\d$/u.test(year) ? null : 'year';
}

export function emailProblem(text: string): Problem {
  const email = text.trim();
  return email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email) ? null : 'email';
}
