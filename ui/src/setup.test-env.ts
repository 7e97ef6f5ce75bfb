import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// The page is taken down after each test: nothing may stand in the way of the next one.
afterEach(cleanup);
