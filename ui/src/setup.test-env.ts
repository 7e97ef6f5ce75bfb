import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// The one thing our components use that jsdom lacks; ids in tests need no escaping.
vi.stubGlobal("CSS", { escape: (text: string) => text });

// What a test waits for may be long in coming where many run side by side; it ends when it is there.
configure({ asyncUtilTimeout: 10_000 });

// The page is taken down after each test: nothing may stand in the way of the next one.
afterEach(cleanup);
