import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { Button } from "./Button";
import { RowLine, Rows } from "./Rows";
import { useRegions } from "./regions";
import { onStage } from "./testing";

function Day() {
  useRegions();
  const [tasks, setTasks] = useState(["call", "write"]);
  return (
    <main>
      <h1>Today</h1>
      {tasks.length > 0 && (
        <Rows label="Reminders" rows={tasks} rowId={(task) => task} rowText={(task) => task}>
          {(task) => (
            <RowLine
              title={task}
              end={
                <Button
                  name={`Done: ${task}`}
                  onPress={() => setTasks(tasks.filter((one) => one !== task))}
                >
                  Done
                </Button>
              }
            />
          )}
        </Rows>
      )}
    </main>
  );
}

it("the focus goes to the row that took the place, and to the title when the list is gone", async () => {
  const { user } = onStage(<Day />);
  await user.click(screen.getByRole("button", { name: "Done: call" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("row", { name: "write" })),
  );
  await user.click(screen.getByRole("button", { name: "Done: write" }));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Today" })),
  );
});
