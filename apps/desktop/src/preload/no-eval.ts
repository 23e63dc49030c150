import { config } from 'zod';

// Before the first schema is made, which would try whether it may make code at run time: a preload is as strict as its page.
config({ jitless: true });
