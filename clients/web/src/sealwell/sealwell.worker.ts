import { exposeSealwell } from "@sealwell/client/worker";

// Every key, and every moment of computing with one, is in here and not in the page.
exposeSealwell();
