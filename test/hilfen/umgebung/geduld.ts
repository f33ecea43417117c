import { configure } from "@testing-library/react";

/** As long as a test may take: what is waited for comes at its own time on a busy machine. */
configure({ asyncUtilTimeout: 60_000 });
