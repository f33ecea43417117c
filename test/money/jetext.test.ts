import { jeText } from "../../src/money/jetext";

test("a text is asked about once, also where the answer is undefined", () => {
  const own = jest.fn((text: string) => (text === "ja" ? text.length : undefined));
  const asked = jeText(own);
  expect([asked("ja"), asked("ja"), asked("nein"), asked("nein")]).toEqual([2, 2, undefined, undefined]);
  expect(own).toHaveBeenCalledTimes(2);
});

test("long texts are answered and not kept", () => {
  const own = jest.fn((text: string) => text.length);
  const asked = jeText(own);
  const long = "x".repeat(1000);
  expect([asked(long), asked(long)]).toEqual([1000, 1000]);
  expect(own).toHaveBeenCalledTimes(2);
});

test("however many texts come, only so many are kept, and each is answered rightly", () => {
  const own = jest.fn((text: string) => Number(text) * 2);
  const asked = jeText(own);
  for (let index = 0; index < 30_000; index++) expect(asked(String(index))).toBe(index * 2);
  own.mockClear();
  expect(asked("0")).toBe(0);
  expect(asked("29999")).toBe(59_998);
  expect(own).toHaveBeenCalledTimes(1);
});
