import { exposeSealwell } from "../../src/remote/worker.js";

exposeSealwell();
