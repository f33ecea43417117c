import { createRequest, createWuensche } from "../../../src/taskpane/ablauf/anforderung";

test("a request reaches the pane that listens", () => {
  const request = createRequest<string>();
  const start = jest.fn();
  request.listen(start);
  request.ask("eins");
  expect(start.mock.calls).toEqual([["eins"]]);
});

test("of requests that come too early the last is kept, once", () => {
  const request = createRequest<string>();
  request.ask("eins");
  request.ask("zwei");
  const start = jest.fn();
  request.listen(start)();
  request.listen(start);
  expect(start.mock.calls).toEqual([["zwei"]]);
});

test("whoever has stopped listening is not called, and the request waits for the next", () => {
  const request = createRequest<string>();
  const gone = jest.fn();
  request.listen(gone)();
  request.ask("eins");
  const next = jest.fn();
  request.listen(next);
  expect([gone.mock.calls, next.mock.calls]).toEqual([[], [["eins"]]]);
});

test("every part of a wish reaches the part of the pane that listens to it, also later", () => {
  const wuensche = createWuensche();
  const ansicht = jest.fn();
  wuensche.listen("ansicht", ansicht);
  wuensche.ask({ ansicht: "auswertung", teil: "hochrechnung" });
  expect(ansicht.mock.calls).toEqual([["auswertung"]]);
  const teil = jest.fn();
  wuensche.listen("teil", teil);
  expect(teil.mock.calls).toEqual([["hochrechnung"]]);
});
