"""What schools' people are told by e-mail: one module for each occasion, and `letter`, which sends."""
