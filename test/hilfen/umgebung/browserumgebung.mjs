import { TestEnvironment } from "jest-environment-node";

/** The environment of the browser tests: one that fails may keep what was to be seen then. */
export default class Browserumgebung extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name === "test_fn_failure") await this.global.beimMisslingen?.(test.name);
  }
}
