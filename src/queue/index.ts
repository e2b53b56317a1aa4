// The front of postproof/queue: posts that wait in PostgreSQL, and workers that capture them.
export { openQueue } from "./queue.ts";
export type { FailedTask, Put, Queue, QueueOptions } from "./queue.ts";
export type { QueuePlatform, QueueState, QueueWorker } from "./state.ts";
export type { Task } from "./task.ts";
export type { TaskResult, Worked, WorkOptions } from "./work.ts";
