"""English."""

from dragoman.ready.loading import loaded

loaded("en", "The president of France on Monday accused the Government of Russia in Madrid.")
