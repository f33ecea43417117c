import { createCheckRequest } from "../../src/taskpane/anforderung";

test("a request reaches the pane that listens", () => {
  const request = createCheckRequest();
  const start = jest.fn();
  request.listen(start);
  request.ask();
  expect(start).toHaveBeenCalledTimes(1);
});

test("a request that comes too early is kept, once", () => {
  const request = createCheckRequest();
  request.ask();
  const start = jest.fn();
  request.listen(start)();
  request.listen(start);
  expect(start).toHaveBeenCalledTimes(1);
});
