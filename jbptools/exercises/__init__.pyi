from jbptools.exercises.bank import Catalogued as Catalogued, catalogue as catalogue
from jbptools.exercises.outcome import Outcome as Outcome
from jbptools.exercises.question import ExerciseQuestion as ExerciseQuestion
