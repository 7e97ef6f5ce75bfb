import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// The one thing our components use that jsdom lacks; ids in tests need no escaping.
vi.stubGlobal("CSS", { escape: (text: string) => text });

// The page is taken down after each test: nothing may stand in the way of the next one.
afterEach(cleanup);
